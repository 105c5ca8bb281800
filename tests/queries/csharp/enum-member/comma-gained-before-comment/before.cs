enum Code
{
    DE = 1, //Germany
    FR = 2 //France
}
