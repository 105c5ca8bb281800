using Newtonsoft.Json;
using UptimeRMX.Models.DefaultContextModels.Crm;

namespace UptimeRMX.Service.CrmSyncing.Live.Payloads;

public class CustomerLiveUpdate : LivePayload
{
	[JsonProperty("crm_customer_id")]
	public int CrmCustomerId { get; set; }

	[JsonProperty("email")]
	public string? Email { get; set; }

	[JsonProperty("phone")]
	public string? Phone { get; set; }

	[JsonProperty("website")]
	public string? Website { get; set; }

	public static CustomerLiveUpdate From(Customer customer)
	{
		return new CustomerLiveUpdate
		{
			CrmCustomerId = customer.CrmCustomerId,
			Email = customer.Email,
			Phone = customer.Phone,
			Website = customer.Website,
		};
	}
}
