namespace N
{
    internal static class Names
    {
        // keep sorted
        public const string A = "a";
        public const string C = "c";
    }
}
