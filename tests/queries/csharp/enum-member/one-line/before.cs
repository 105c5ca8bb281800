enum E { A, B }
