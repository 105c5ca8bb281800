<?php if ($a): ?>
<b>x</b>
<?php endif; ?>
<?php
for ($i = 0; $i < 3; $i++):
    a();
    b();
    c();
endfor;
