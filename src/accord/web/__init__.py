"""The record in the browser: pages rendered by the server, each with a JSON and a CSV twin.

    from accord.library import Record
    from accord.web import create_app

    app = create_app(Record.open("record.sqlite"))

Pages ask `library.Record` and nothing else. They work without JavaScript, and load nothing from elsewhere.
"""

from accord.web.app import create_app
from accord.web.desk import Options

__all__ = ["Options", "create_app"]
