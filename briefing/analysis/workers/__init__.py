"""The article pass through any executor: processes of our own, or those of a cluster."""

from briefing.analysis.workers.beside import beside
from briefing.analysis.workers.flow import analyse_all
from briefing.analysis.workers.one import analyse_one
from briefing.analysis.workers.processes import Processes, processes, stop
from briefing.analysis.workers.sizing import fitting

__all__ = ["Processes", "analyse_all", "analyse_one", "beside", "fitting", "processes", "stop"]
