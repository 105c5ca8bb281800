<?php
class P extends ServiceProvider
{
    public function register(): void
    {
        $this->app->bind(A::class, fn () => new A());
        $this->app?->bind(B::class, function () {
            return new B();
        });
        Route::model('c', C::class);
        helper($this);
    }
}
