using Text = System.Text;

class C { }
