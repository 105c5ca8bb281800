enum Code
{
    DE, //Germany
    ES, //Spain
    FR, //France
}
