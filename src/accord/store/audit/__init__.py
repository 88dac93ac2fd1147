"""Checks that hold the tables to what the record promises; each looks at every row and says what is wrong."""

from accord.store.audit.checks import CHECKS, AuditCheck, Fault, audit, checked

__all__ = ["CHECKS", "AuditCheck", "Fault", "audit", "checked"]
