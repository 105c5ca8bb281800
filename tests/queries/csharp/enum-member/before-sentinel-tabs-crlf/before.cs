[Flags]
internal enum Access : byte {
	None = 0,
	Read = 1 << 0, // see the manual
	Write = 1 << 1,
	All = Read | Write,
}
