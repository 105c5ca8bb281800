<?php
return new class extends Migration {
    protected $connection = 'main';
    protected $table = 'orders';

    public function up(): void {}
};
