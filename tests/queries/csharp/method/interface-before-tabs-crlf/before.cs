public interface IRepo {
	Item Get(int id);
	void Save(Item item, CancellationToken token = default);
}
