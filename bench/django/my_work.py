"""My work as it might have been written in Django: the same statements on the same data file, through Django's database
layer, the usual middleware, and a template. WAYMARK_DATABASE is the data file, WAYMARK_READS what bare_page left."""

import datetime
import hashlib
import os
import pathlib

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db import connection
from django.shortcuts import render
from django.urls import path

here = pathlib.Path(__file__).parent
today = datetime.date(2023, 4, 3)

settings.configure(
    SECRET_KEY='invented', ROOT_URLCONF=__name__, ALLOWED_HOSTS=['*'], USE_TZ=True,
    DATABASES={'default': {'ENGINE': 'django.db.backends.sqlite3', 'NAME': os.environ['WAYMARK_DATABASE'],
                           'CONN_MAX_AGE': None, 'OPTIONS': {'timeout': 10}}},
    TEMPLATES=[{'BACKEND': 'django.template.backends.django.DjangoTemplates', 'DIRS': [here], 'OPTIONS': {
        'context_processors': ['django.template.context_processors.request', 'django.template.context_processors.csrf'],
        'loaders': [('django.template.loaders.cached.Loader', ['django.template.loaders.filesystem.Loader'])]}}],
    MIDDLEWARE=['django.middleware.security.SecurityMiddleware', 'django.middleware.common.CommonMiddleware',
                'django.middleware.csrf.CsrfViewMiddleware', 'django.middleware.clickjacking.XFrameOptionsMiddleware'])

reads = [text for text in pathlib.Path(os.environ['WAYMARK_READS']).read_text().split('\0')
         if text and text.split()[0] in ('SELECT', 'WITH')]
labels = [('overdue', 'reviews overdue'), ('14-days', 'due in 14 days'), ('8-weeks', 'due in 8 weeks'),
          ('not-booked', 'not booked yet'), ('everyone', 'children in all')]
navigation = [{'label': 'My work', 'url': '/my-work'}, {'label': 'All reviews', 'url': '/reviews'},
              {'label': 'Children', 'url': '/children'}]


def record_look(cursor):
    # The entries do not wait for the disk here, which favours Django.
    cursor.execute('PRAGMA synchronous = OFF')
    cursor.execute('BEGIN IMMEDIATE')
    cursor.execute('SELECT event_count, hash FROM audit_chain_head WHERE one = 1')
    count, previous = cursor.fetchone()
    entry = (count + 1, '2023-04-03T09:00:00Z', 1, 'view', 'my work', None, 'everyone', previous)
    digest = hashlib.blake2b(repr(entry).encode(), digest_size=32).hexdigest()
    cursor.execute('INSERT INTO audit_events (audit_event_id, happened_at, staff_id, action, subject_kind, subject_id,'
                   ' detail, previous_hash, hash) VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s)', (*entry, digest))
    cursor.execute('UPDATE audit_chain_head SET event_count = %s, hash = %s WHERE event_count = %s',
                   (count + 1, digest, count))
    cursor.execute('COMMIT')


def row_of(found):
    due = datetime.date.fromisoformat(found[5]) if found[5] else None
    age = (today - datetime.date.fromisoformat(found[3])).days // 365
    ahead = (due - today).days if due else 0
    return {'child': found[0], 'called': found[2], 'note': f'{age} · {found[15]}' if found[15] else str(age),
            'what': f'Review number {found[9]}' if found[9] else 'Next review', 'due': due, 'is_late': ahead < 0,
            'by_note': f'{-ahead} days late' if ahead < 0 else f'in {ahead} days',
            'standing': f'Booked for {found[12]}' if found[12] else 'Not booked'}


def my_work(request):
    with connection.cursor() as cursor:
        cursor.execute('BEGIN')
        answers = [cursor.execute(text).fetchall() for text in reads]
        cursor.execute('ROLLBACK')
        record_look(cursor)
    session = next(answer[0] for answer in answers if answer and len(answer[0]) == 8)
    counts = [answer[0][0] for answer, text in zip(answers, reads) if text.startswith('SELECT COUNT(*)')]
    rows = [row_of(found) for found in next(answer for answer, text in zip(answers, reads) if text.startswith('WITH'))]
    cards = [{'code': code, 'label': label, 'number': number} for (code, label), number in zip(labels, counts)]
    return render(request, 'my_work.html', {
        'person': {'name': session[2], 'role': session[3]}, 'navigation': navigation, 'today': today,
        'everyone': max(counts, default=len(rows)), 'cards': cards, 'rows': rows})


urlpatterns = [path('my-work', my_work)]
application = get_wsgi_application()
