class Report
{
    void Fill(string part)
    {
        switch (part)
        {
            case "server":
                info.Add("Name", Name());
                info.Add("Version", Version());
                break;
            case "log":
                Write(part);
                break;
        }
    }
}
