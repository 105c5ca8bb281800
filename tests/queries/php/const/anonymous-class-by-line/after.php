<?php
return new class {
	const A = 1;
	const B = 2;
};
