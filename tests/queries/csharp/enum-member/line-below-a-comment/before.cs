enum Job
{
    Upload,
    Shorten,
    // Others
    OpenFolder
}
