using System;

namespace UptimeRMX.Service.CrmSyncing.InboxMappers;

internal static class InboxText
{
	public static string? NullIfBlank(this string? value)
	{
		return string.IsNullOrWhiteSpace(value) ? null : value.Trim();
	}

	public static string? LowerOrNull(this string? value)
	{
		return value.NullIfBlank()?.ToLowerInvariant();
	}

	public static string Cut(this string value, int length)
	{
		return value.Length > length ? value.Substring(0, length) : value;
	}

	// direct_debit => DirectDebit
	public static TEnum ToEnum<TEnum>(this string? value, TEnum fallback)
		where TEnum : struct, Enum
	{
		if (value != null && Enum.TryParse<TEnum>(value.Replace("_", string.Empty), true, out var result) && Enum.IsDefined(result))
			return result;
		else
			return fallback;
	}
}
