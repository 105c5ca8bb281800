[Table("a", Schema = "x")]
class C { }
