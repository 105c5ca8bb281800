[Table("books", Schema = "lib")]
public class Book { }
