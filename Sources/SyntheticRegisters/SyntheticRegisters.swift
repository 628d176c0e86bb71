// SyntheticRegisters
