"""Event mentions of many reports joined to events, with every value, its support and its standing."""

from accord.reconcile.context import ReconcileContext, Reconciliation
from accord.reconcile.joining import reconcile

__all__ = ["ReconcileContext", "Reconciliation", "reconcile"]
