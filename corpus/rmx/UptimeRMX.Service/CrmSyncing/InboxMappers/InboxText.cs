namespace UptimeRMX.Service.CrmSyncing.InboxMappers
{
    /// <summary>
    /// Small repairs that more than one mapper needs.
    /// </summary>
    internal static class InboxText
    {
        /// <summary>Trimmed; null when nothing is left.</summary>
        public static string? NullIfBlank(this string? value)
        {
            var trimmed = value?.Trim();
            return string.IsNullOrEmpty(trimmed) ? null : trimmed;
        }

        public static string? LowerOrNull(this string? value) => value.NullIfBlank()?.ToLowerInvariant();

        /// <summary>The columns here are as long as the CRM's, so this only bites after a change over there.</summary>
        public static string Cut(this string value, int length) => value.Length <= length ? value : value[..length];

        /// <summary>
        /// A value of a MySQL ENUM: <c>direct_debit</c> is <c>DirectDebit</c> here. Unknown ones become the fallback.
        /// </summary>
        public static TEnum ToEnum<TEnum>(this string? value, TEnum fallback)
            where TEnum : struct, Enum
        {
            var name = (value ?? string.Empty).Replace("_", string.Empty);
            return Enum.TryParse<TEnum>(name, ignoreCase: true, out var result) && Enum.IsDefined(result) ? result : fallback;
        }
    }
}
