[Serializable]
class C { }
