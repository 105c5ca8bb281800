namespace UptimeRMX.Service.CrmSyncing
{
    /// <summary>
    /// Says whether what is being saved came from the CRM. Such changes must not be published to it again, or
    /// both sides would send each other the same row for ever.
    /// </summary>
    public class SyncScope
    {
        private int _depth;

        public bool IsInbound => _depth > 0;

        public IDisposable EnterInbound()
        {
            _depth++;
            return new Exit(this);
        }

        private sealed class Exit : IDisposable
        {
            private SyncScope? _scope;

            public Exit(SyncScope scope) => _scope = scope;

            public void Dispose()
            {
                if (_scope != null)
                {
                    _scope._depth--;
                    _scope = null;
                }
            }
        }
    }
}
