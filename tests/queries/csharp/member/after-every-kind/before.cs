public abstract class Everything<T> : IThing
{
    private int _a, _b;
    public event Action Fired;
    public event Action Custom { add { } remove { } }
    public int Size { get; set; }
    int IThing.Size => Size;
    public int this[int i] => i;
    public Everything(int a) { _a = a; }
    ~Everything() { }
    public static Everything<T> operator +(Everything<T> l, Everything<T> r) => l;
    public static implicit operator string(Everything<T> e) => "";
    public abstract void Run<U>(U arg);
    public delegate void Handler(int a);
    public enum Mode { On }
    public record Point(int X);
    public interface INested { }
    public struct Cell { }
    public class Last { }
}
