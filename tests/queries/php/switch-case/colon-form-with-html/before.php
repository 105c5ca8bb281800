<ul>
<?php switch ($n):
    case 1: ?>
        <li>one</li>
    <?php break;
    default:
        echo 0;
endswitch; ?>
</ul>
