enum Job
{
    Upload,
    Shorten,
    // Others
    DisableKeys,
    OpenFolder
}
