<?php
return new class extends Migration {
    protected $connection = 'main';

    public function up(): void {}
};
