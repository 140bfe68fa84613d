"""Many machines: extraction on PySpark, its result as Parquet, and that into a database. Needs onrecord[spark]."""
