<?php
return new class {
	const A = 1;
};
