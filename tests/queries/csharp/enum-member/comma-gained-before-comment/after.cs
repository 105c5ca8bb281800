enum Code
{
    DE = 1, //Germany
    FR = 2, //France
    ES = 3 /* Spain */ // new
}
