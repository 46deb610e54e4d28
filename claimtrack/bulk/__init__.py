"""Reading many documents: here, in several processes, or on the machines of a cluster, with the same outcome.

    with bulk.engine(jobs=4) as engine:
        for outcome in engine.read_all(documents):
            ...

The unit of work is one pure function from a batch of documents to what was read of them (`work.read_batch`); the
engines differ in where they call it. Outcomes come in the order of the documents, a few batches ahead of who takes
them.
"""

from __future__ import annotations

from claimtrack.bulk.engine import Engine
from claimtrack.bulk.serial import Serial
from claimtrack.bulk.work import Failure, Outcome, Reading

__all__ = ["Engine", "Failure", "Outcome", "Reading", "Serial", "engine"]


def engine(jobs: int = 1, cluster: str | None = None) -> Engine:
    """The engine for so many processes, or for the scheduler of a cluster at an address ("tcp://host:8786").

    Raises InputRefused: bulk.no_dask (the extra is not installed), bulk.no_cluster (nobody answers there).
    """
    if cluster is not None:
        from claimtrack.bulk.cluster import Cluster

        return Cluster(cluster)
    if jobs > 1:
        from claimtrack.bulk.pool import Pool

        return Pool(jobs)
    return Serial()
