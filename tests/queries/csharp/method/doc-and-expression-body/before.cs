static class Ext
{
    /// <summary>Twice.</summary>
    public static int Twice(this int n) => n * 2;

    /// <summary>Half.</summary>
    public static int Half(this int n) => n / 2;
}
