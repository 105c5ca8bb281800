public enum State { New, Lost, Won }
