using UptimeRMX.Models.DefaultContextModels.Crm;
using UptimeRMX.Service.CrmSyncing.JsonModels;

namespace UptimeRMX.Service.CrmSyncing.InboxMappers
{
    public static class CustomerAddressInboxMapper
    {
        public static CustomerAddress ToEntity(CustomerAddressJson json, int customerId)
        {
            var entity = new CustomerAddress { CrmCustomerAddressId = json.Id };
            Apply(json, entity, customerId);
            return entity;
        }

        public static void Apply(CustomerAddressJson json, CustomerAddress entity, int customerId)
        {
            entity.CustomerId = customerId;
            entity.Kind = json.Kind.ToEnum(AddressKind.Site);
            entity.Label = json.Label.NullIfBlank();
            entity.Street = json.Street;
            entity.Street2 = json.Street2.NullIfBlank();
            entity.PostalCode = json.PostalCode.Trim();
            entity.City = json.City;
            entity.CountryCode = json.CountryCode.ToUpperInvariant();
            entity.IsDefault = json.IsDefault;

            // half a position is none
            var located = json.Latitude.HasValue && json.Longitude.HasValue;
            entity.Latitude = located ? json.Latitude : null;
            entity.Longitude = located ? json.Longitude : null;
        }
    }
}
