public enum State { New, Won }
