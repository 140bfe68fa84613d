"""Articles to attributions on Spark, wherever its files lie: JSON Lines or Parquet in, Parquet out.

The work on one article is that of ``ingest``, and so are the names of files, the numbers of lines and the
order: what is loaded from here equals what ``ingest`` would have stored.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import unquote, urlsplit

import pyarrow as pa
from py4j.protocol import Py4JError, Py4JJavaError
from pyspark.errors import PySparkException
from pyspark.sql import Column, DataFrame, Observation, SparkSession, Window
from pyspark.sql import functions as F
from pyspark.sql.pandas.types import from_arrow_schema

from db.records.article_rows import Rows
from db.writing.failures import Failure
from extractors import Article, Lexicon

from ..configuration import configured_extractor
from ..errors import OnrecordError
from ..ingest.article_work import prepared
from ..ingest.attempts import Done, attempt
from ..ingest.run import stored_failure
from ..readers.columns import choose_columns, to_article
from ..readers.details import Details
from ..readers.formats import json_lines
from ..readers.reading_results import LARGEST, Budget, Problem, Unreadable
from ..readers.source import Source
from .parquet_schema import SCHEMA, to_arrow

#: The names of files that are read, others are left out; the keys are what readers call them.
FORMATS = {"JSON Lines": "*.{jsonl,ndjson,jsonl.gz,ndjson.gz}", "Parquet": "*.{parquet,pq}"}
#: What a text says of itself where its row does not: its day. The order of 05/03/2024 takes other rows to tell.
_DETAILS = Details()
#: So many articles are held at once by a worker.
TOGETHER = 128


class ClusterProblem(OnrecordError):
    """What is wrong with the input, the output or the cluster, in one line for people."""


@dataclass(frozen=True, slots=True)
class Written:
    """What a run wrote."""

    articles: int
    quotes: int
    failures: int


def session(master: str | None = None) -> SparkSession:
    """A Spark session: that of ``spark-submit`` where this runs inside it, else a new one.

    ``master`` is any of Spark's ("local[4]", "spark://host:7077", "yarn"); the default is Spark's own, all
    cores of this machine. Raises ClusterProblem when there is no Java or no such master.
    """
    if "PYSPARK_GATEWAY_PORT" not in os.environ and (master or "local").startswith("local"):
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # else the python3 of the search path
    builder = SparkSession.builder.appName("onrecord")
    try:
        spark = (builder.master(master) if master else builder).getOrCreate()
    except Exception as error:  # of py4j, of Java and of pyspark, by what is wrong
        raise ClusterProblem(f"Spark does not start: {_first_line(error)}; is Java 17 installed?") from None
    spark.sparkContext.setLogLevel("ERROR")
    return spark


def run(spark: SparkSession, given: str, output: str, columns: Mapping[str, str] | None = None) -> Written:
    """Extracts all articles of a file or folder (or any address that Spark can read) into a new folder.

    ``columns`` as in ``quotes.readers.read``. Raises ClusterProblem: nothing there to read, no column for
    the text, an output that is there already, a job that failed.
    """
    spark.conf.set("spark.sql.session.timeZone", "UTC")  # days stay those of the file
    spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", str(TOGETHER))
    try:
        form = _form_of(spark, given)
        source, chosen = (
            (_lines(spark, given), None) if form == "JSON Lines" else _rows(spark, given, columns)
        )
        work = _Work(
            given,
            _root(spark, given),
            columns,
            chosen,
            configured_extractor.in_use(),
            configured_extractor.rules_version(),
        )
        result = _spread(spark, source).mapInArrow(work, from_arrow_schema(SCHEMA))
        counts = Observation()
        result.observe(counts, *_counted()).write.parquet(output)
        return Written(**counts.get)
    except Unreadable as error:
        raise ClusterProblem(f"{given}: {error}") from None
    except (PySparkException, Py4JError) as error:
        raise ClusterProblem(_first_line(error)) from None


def _form_of(spark: SparkSession, given: str) -> str:
    found = [form for form, names in FORMATS.items() if not _files(spark, given, names).isEmpty()]
    if not found:
        raise Unreadable(
            "no JSON Lines and no Parquet there; their names end in .jsonl, .jsonl.gz or .parquet"
        )
    if len(found) > 1:
        raise Unreadable("JSON Lines and Parquet in one folder: give them one by one")
    return found[0]


def _files(spark: SparkSession, given: str, names: str) -> DataFrame:
    return _reader(spark, names).format("binaryFile").load(given).select("path")


def _reader(spark: SparkSession, names: str) -> Any:
    return spark.read.option("recursiveFileLookup", True).option("pathGlobFilter", names)


def _lines(spark: SparkSession, given: str) -> DataFrame:
    """The lines of JSON Lines with ``path`` and ``number``.

    Large files are read in blocks, each by another machine: how many lines the blocks before have is
    counted first.
    """
    lines = (
        _reader(spark, FORMATS["JSON Lines"])
        .option("lineSep", "\n")
        .text(given)
        .select(
            F.col("_metadata.file_path").alias("path"),
            F.col("_metadata.file_block_start").alias("block"),
            F.monotonically_increasing_id().alias("place"),
            F.col("value").cast("binary").alias("line"),
        )
    )
    before = Window.partitionBy("path").orderBy("block").rowsBetween(Window.unboundedPreceding, -1)
    blocks = (
        lines.groupBy("path", "block")
        .agg(F.min("place").alias("first"), F.count("*").alias("lines"))
        .withColumn("before", F.coalesce(F.sum("lines").over(before), F.lit(0)))
    )
    number = (F.col("place") - F.col("first") + F.col("before") + 1).alias("number")
    return lines.join(F.broadcast(blocks), ["path", "block"]).select("path", number, "line")


def _rows(
    spark: SparkSession, given: str, columns: Mapping[str, str] | None
) -> tuple[DataFrame, dict[str, str]]:
    """The rows of Parquet with ``path`` and ``number``, and which column is which of our fields."""
    table = _reader(spark, FORMATS["Parquet"]).parquet(given)
    chosen = choose_columns(table.columns, columns)
    fields = F.struct(*[F.col(f"`{name}`") for name in dict.fromkeys(chosen.values())]).alias("fields")
    path = F.col("_metadata.file_path").alias("path")
    return table.select(path, (F.col("_metadata.row_index") + 1).alias("number"), fields), chosen


def _spread(spark: SparkSession, source: DataFrame) -> DataFrame:
    """The articles in order, in as many parts as keep all cores at work: also those of one packed file."""
    parts = max(source.rdd.getNumPartitions(), 4 * spark.sparkContext.defaultParallelism)
    folders = F.split("path", "/")  # folder by folder, as they are read without Spark
    return source.repartitionByRange(parts, folders, "number").sortWithinPartitions(folders, "number")


def _root(spark: SparkSession, given: str) -> str:
    """The input as Spark names it: an address with the whole path."""
    jvm: Any = spark._jvm
    path = jvm.org.apache.hadoop.fs.Path(given)
    return str(path.getFileSystem(spark._jsc.hadoopConfiguration()).makeQualified(path).toString())


def _counted() -> tuple[Column, ...]:
    """What is counted while it is written."""
    return (
        F.count("key").alias("articles"),
        F.coalesce(F.sum("quote_count"), F.lit(0)).alias("quotes"),
        F.count("failure").alias("failures"),
    )


def _first_line(error: Exception) -> str:
    if isinstance(error, Py4JJavaError):
        error = Exception(error.java_exception.toString())
    return " ".join((str(error) or type(error).__name__).strip().partition("\n")[0].split())


@dataclass(frozen=True, slots=True)
class _Work:
    """What a worker does with its articles: all that goes to it is plain data."""

    given: str
    root: str
    columns: Mapping[str, str] | None
    chosen: Mapping[str, str] | None
    words: Lexicon
    rules_version: str

    def __call__(self, batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        configured_extractor.use(self.words)
        for batch in batches:
            results = [self.result(row) for row in batch.to_pylist()]
            yield to_arrow([result for result in results if result], self.rules_version)

    def result(self, row: Mapping[str, Any]) -> Rows | Failure | None:
        """The rows of one article, or why there are none; None for an empty line."""
        file, number = self.name(row["path"]), row["number"]
        try:
            article = self.article(row, file, number)
        except Unreadable as error:
            position = f"{'row' if self.chosen else 'line'} {number}"
            return stored_failure(Problem.at(file, str(error), position=position, content=row.get("line")))
        if article is None:
            return None
        done = attempt(prepared, _DETAILS.added(article))
        return done.made if isinstance(done, Done) else stored_failure(done)

    def article(self, row: Mapping[str, Any], file: str, number: int) -> Article | None:
        """The article of a row. Raises Unreadable."""
        if self.chosen:
            return to_article(row["fields"], self.chosen, file, f"row {number}")
        line = row["line"]
        if len(line) > LARGEST:
            raise Unreadable(f"longer than {LARGEST // 2**20} MB")
        try:
            text = line.decode("utf-8-sig").strip()
        except UnicodeDecodeError:
            raise Unreadable("not UTF-8") from None
        if not text:
            return None
        rows = json_lines.Rows(Source(file, file, Budget(), self.columns))
        found = rows.article(json_lines.loads(text), f"line {number}")
        assert isinstance(found, Article)
        return found

    def name(self, path: str) -> str:
        """A file by the name that it has without Spark: as it was given, with the way below it."""
        whole, root = (unquote(urlsplit(each).path) for each in (path, self.root))
        name = PurePosixPath(self.given).as_posix() if "://" not in self.given else self.given.rstrip("/")
        return name + whole.removeprefix(root.rstrip("/")) if whole.startswith(root) else path
