<?php

return new class extends Migration
{
    public function up(): void
    {
        Schema::create('a');
    }

    public function down(): void
    {
        Schema::drop('a');
    }
};
