"""The routes of the desk."""

from django.urls import path

from extractor.review.desk.api import api
from extractor.review.desk.views import account, article, overview, queue, verdict

urlpatterns = [
    path("", queue.queue, name="queue"),
    path("next", queue.following, name="next"),
    path("progress", overview.progress, name="progress"),
    path("lessons", overview.lessons, name="lessons"),
    path("disagreements", overview.disagreements, name="disagreements"),
    path("article/<int:pk>", article.article, name="article"),
    path("article/<int:pk>/news", article.news, name="news"),
    path("article/<int:pk>/fact/<slug:slot>", article.fact, name="fact"),
    path("article/<int:pk>/form/<slug:slot>", article.form, name="form"),
    path("article/<int:pk>/missed", article.missed, name="missed"),
    path("article/<int:pk>/add", verdict.missed, name="missed-post"),
    path("article/<int:pk>/verdict", verdict.verdict, name="verdict"),
    path("article/<int:pk>/record", verdict.whole_record, name="record"),
    path("article/<int:pk>/rest", verdict.rest, name="rest"),
    path("article/<int:pk>/undo", verdict.undo, name="undo"),
    path("article/<int:pk>/give", overview.give, name="give"),
    path("sign-in", account.sign_in, name="sign-in"),
    path("sign-in/<str:token>", account.by_link, name="by-link"),
    path("sign-out", account.sign_out, name="sign-out"),
    path("language", account.switch_language, name="language"),
    path("api/v1/", api.urls),
]
handler400 = "extractor.review.desk.views.account.bad_request"
handler404 = "extractor.review.desk.views.account.not_found"
handler500 = "extractor.review.desk.views.account.broken"
