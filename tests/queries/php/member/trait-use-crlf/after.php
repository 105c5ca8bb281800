<?php
class User
{
    use HasFactory;
    use Notifiable;
    use SoftDeletes;

    protected $guarded = [];
}
