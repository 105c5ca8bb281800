enum Code
{
    DE, //Germany
    FR, //France
}
