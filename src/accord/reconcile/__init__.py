"""Event mentions of many reports joined to events, with every value, its support and its standing."""

from accord.reconcile.containing import parts
from accord.reconcile.context import ReconcileContext, Reconciliation
from accord.reconcile.joining import reconcile
from accord.reconcile.revising import revise
from accord.reconcile.steps import Step, history

__all__ = ["ReconcileContext", "Reconciliation", "Step", "history", "parts", "reconcile", "revise"]
