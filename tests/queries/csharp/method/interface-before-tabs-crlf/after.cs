public interface IRepo {
	Item Get(int id);
	Item Find(string name);
	void Save(Item item, CancellationToken token = default);
}
