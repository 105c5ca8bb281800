public class ShopContext : DbContext
{
}
