"""Singulars of the words that lists are called by."""

from __future__ import annotations

import pytest
from cliqgen.ir.english import singular

#: Plurals with their singulars, and words that are none.
TABLE = """
    branches/branch addresses/address statuses/status status/status series/series
    boxes/box aliases/alias movies/movie news/news bonuses/bonus bonus/bonus
    caches/cache cookies/cookie leaves/leaf people/person children/child
    criteria/criterion indices/index indexes/index data/data analyses/analysis
    analysis/analysis buses/bus lenses/lens quizzes/quiz heroes/hero knives/knife
    wolves/wolf shoes/shoe taxes/tax matrices/matrix vertices/vertex media/media
    metadata/metadata species/species equipment/equipment information/information
    glasses/glass classes/class processes/process access/access address/address
    houses/house cases/case bases/base databases/database phases/phase
    licenses/license expenses/expense responses/response purchases/purchase
    warehouses/warehouse invoices/invoice types/type images/image sizes/size
    members/member entries/entry categories/category companies/company ties/tie
    cries/cry keys/key days/day photos/photo videos/video potatoes/potato
    tomatoes/tomato echoes/echo matches/match watches/watch crashes/crash hashes/hash
    wishes/wish prizes/prize axes/axis viruses/virus campuses/campus menus/menu
    cpus/cpu urls/url ids/id apis/api apps/app gas/gas canvas/canvas canvases/canvas
    lives/life wives/wife shelves/shelf halves/half archives/archive drives/drive
    curves/curve saves/save slaves/slave valves/valve caves/cave olives/olive
    women/woman men/man feet/foot teeth/tooth geese/goose mice/mouse dice/die oxen/ox
    theses/thesis crises/crisis hypotheses/hypothesis parentheses/parenthesis
    diagnoses/diagnosis synopses/synopsis causes/cause clauses/clause pauses/pause
    uses/use horses/horse courses/course sources/source resources/resource
    releases/release leases/lease purposes/purpose doses/dose roses/rose noses/nose
    exercises/exercise franchises/franchise premises/premise promises/promise
    devices/device services/service prices/price slices/slice appendices/appendix
    pieces/piece faces/face spaces/space places/place edges/edge badges/badge
    messages/message changes/change pages/page languages/language bridges/bridge
    judges/judge buzzes/buzz mazes/maze quotes/quote notes/note routes/route
    sites/site attributes/attribute minutes/minute roles/role files/file tables/table
    variables/variable articles/article modules/module zones/zone phones/phone
    scopes/scope recipes/recipe figures/figure stores/store features/feature
    values/value queues/queue issues/issue leagues/league venues/venue
    revenues/revenue zombies/zombie selfies/selfie calories/calorie pies/pie lies/lie
    dies/die genies/genie hobbies/hobby cities/city countries/country parties/party
    stories/story replies/reply policies/policy proxies/proxy queries/query
    studies/study batteries/battery delays/delay toys/toy surveys/survey zeros/zero
    logos/logo memos/memo pros/pro repos/repo cargoes/cargo vetoes/veto toes/toe
    foes/foe canoes/canoe options/option stats/stat sms/sms dns/dns https/https
    tls/tls aws/aws os/os ios/ios pos/pos gps/gps sales/sale goods/good thanks/thank
    lens/lens analytics/analytics physics/physics statistics/statistic metrics/metric
    topics/topic basics/basic errors/error warnings/warning plus/plus minus/minus
    radius/radius focus/focus corpus/corpus nexus/nexus bus/bus virus/virus
    campus/campus consensus/consensus octopuses/octopus geniuses/genius radii/radius
    nuclei/nucleus stimuli/stimulus alumni/alumnus cacti/cactus bacteria/bacterium
    schemata/schema schemas/schema formulas/formula formulae/formula antennas/antenna
    phenomena/phenomenon errata/erratum sheep/sheep fish/fish deer/deer
    aircraft/aircraft feedback/feedback content/content contents/content
    details/detail settings/setting sheaves/sheaf thieves/thief loaves/loaf
    scarves/scarf chiefs/chief beliefs/belief proofs/proof roofs/roof cliffs/cliff
    diffs/diff tariffs/tariff giraffes/giraffe safes/safe waves/wave nerves/nerve
    moves/move doves/dove gloves/glove sleeves/sleeve losses/loss bosses/boss
    passes/pass masses/mass buttresses/buttress businesses/business witnesses/witness
    harnesses/harness guesses/guess accesses/access successes/success
    progress/progress business/business class/class process/process bypasses/bypass
    compasses/compass suffixes/suffix prefixes/prefix mailboxes/mailbox inboxes/inbox
    checkboxes/checkbox complexes/complex reflexes/reflex mutexes/mutex axises/axis
    plusses/plus gases/gas biases/bias atlases/atlas cheeses/cheese
    headaches/headache niches/niche creches/creche avalanches/avalanche
    quiches/quiche psyches/psyche searches/search batches/batch switches/switch
    patches/patch launches/launch approaches/approach stomachs/stomach epochs/epoch
    monarchs/monarch months/month paths/path mouths/mouth clothes/clothes
    breathes/breathe tenses/tense senses/sense nurses/nurse verses/verse
    universes/universe reverses/reverse increases/increase diseases/disease
    phrases/phrase vases/vase firebases/firebase testcases/testcase usecases/usecase
    subclasses/subclass playlists/playlist hosts/host users/user teammates/teammate
    emojis/emoji taxis/taxi skis/ski mis/mi kpis/kpi dvds/dvd geo/geo this/this
    plans/plan geographies/geography currencies/currency deliveries/delivery
    inventories/inventory histories/history salespeople/salesperson
    grandchildren/grandchild subindices/subindex supervertices/supervertex
    metamatrices/metamatrix
"""
WORDS = TABLE.split()


@pytest.mark.parametrize("pair", WORDS)
def test_singulars_are_english(pair: str) -> None:
    plural, one = pair.split("/")
    assert singular(plural) == one


@pytest.mark.parametrize("pair", WORDS)
def test_a_singular_is_its_own(pair: str) -> None:
    one = pair.split("/")[1]
    assert singular(one) == one


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("Addresses", "Address"),
        ("lineItems", "lineItem"),
        ("URLs", "URL"),
        ("STATUSES", "STATUS"),
        ("People", "Person"),
        ("PEOPLE", "PERSON"),
    ],
)
def test_a_singular_keeps_its_case(plural: str, one: str) -> None:
    assert singular(plural) == one
