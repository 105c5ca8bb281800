class C
{

}
