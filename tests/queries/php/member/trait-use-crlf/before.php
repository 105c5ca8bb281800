<?php
class User
{
    use HasFactory;
    use Notifiable;

    protected $guarded = [];
}
