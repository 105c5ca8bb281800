[Table(Schema = "lib")]
public class Book { }
