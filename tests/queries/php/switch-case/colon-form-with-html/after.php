<ul>
<?php switch ($n):
    case 1: ?>
        <li>one</li>
    <?php break;
    case 2:
        echo 2;
        break;
    default:
        echo 0;
endswitch; ?>
</ul>
