"""The one file that dates the whole content."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from bot.content.schema.base import Model, Slug, Text


class Meta(Model):
    """The date of the data, the home region, and how long a review holds."""

    as_of: date = Field(description="Data per tanggal ini.")
    home_region: Slug
    review_days: int = Field(gt=0, description="Sesudah sekian hari isi harus diperiksa ulang.")
    organisation: Text = Field(description="Instansi pengelola, seperti tampil di /start.")
