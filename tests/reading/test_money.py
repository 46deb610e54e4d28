"""Currencies of the world by name, sign and code; hundredths; words that are money or a weight."""

import pytest
from babel.numbers import get_currency_name

from claimtrack.language import packs
from claimtrack.language.currencies import currency_names, iso_codes
from tests.reading.tables import table
from tests.reading.told import told

MONEY = table(
    "es",
    """
    La multa fue de 90 eslotis polacos => 90 PLN
    La multa fue de 90 eslotis => 90 PLN
    La firma facturó 12 millones de euros y pagó 3,5 millones => 12000000 EUR; 3500000 EUR
    La deuda de Perú asciende a 1.200 millones => 1200000000 PEN
    Las pérdidas superan los 120 millones => >=120000000 XXX
    Dio 500 pesos mexicanos (30 dólares) para cada familia y 100 para los heridos => 500 MXN; 30 USD; 100 MXN
    Dio 95 millones de lempiras y 4 dólares. Gastó 54 millones => 95000000 HNL; 4 USD; 54000000 HNL
    Vendió 300 coches y facturó 12 millones => 300 coches; 12000000 XXX
    El Perú cobró 30 soles. Pagó 9 millones de euros. El pacto fija para ese gasto un tope de 4 millones
        => 30 PEN; 9000000 EUR; <=4000000 EUR
    El Perú cobró 30 soles. Pagó 9 millones de euros. El pacto fija para el gasto un tope de 4 millones
        => 30 PEN; 9000000 EUR; <=4000000 PEN
    La multa fue de 3.000 dólares hongkoneses => 3000 HKD
    La multa fue de 400 rupias pakistaníes => 400 PKR
    La multa fue de 250 francos suizos => 250 CHF
    La multa fue de 8.000 marcos finlandeses => 8000 FIM
    La multa fue de 700 dólares de Belice => 700 BZD
    La multa fue de 700 francos CFA => 700 XOF
    La fusión costó 3.000 millones de pesetas => 3000000000 ESP
    La fusión costó 900 millones de liras italianas => 900000000 ITL
    La multa fue de 700 ₡ => 700 CRC
    La multa fue de 700₪ => 700 ILS
    La multa fue de THB 500 => 500 THB
    La multa fue de 500 THB => 500 THB
    En Senegal la multa fue de 5.000 francos => 5000 XOF
    En Suecia la multa fue de 900 coronas => 900 SEK
    En Irak la multa fue de 9.000 dinares => 9000 IQD
    # A city or a body of the state tells the country as well.
    Belgrado cobró 900 dinares => 900 RSD
    Karachi cobró 900 rupias => 900 PKR
    Yakarta cobró 900 rupias => 900 IDR
    El Cairo cobró 900 libras => 900 EGP
    Kampala y Uganda cobraron 900 chelines => 900 UGX
    Invías cobró 3 millones de pesos => 3000000 COP
    Fonasa pagó 3 millones de pesos => 3000000 CLP
    La Conagua cobró 3 millones de pesos => 3000000 MXN
    La multa fue de 900 dinares => 900 XXX
    La multa fue de 900 chelines => 900 XXX
    El ramo lleva 3 coronas => 3 coronas
    El pan vale 2 euros con 50 => 2.5 EUR
    Compró 25 euros y 50 acciones => 25 EUR; 50 acciones
    La multa fue de AUD$ 15 => 15 AUD
    Marruecos cobra 20 dirhams => 20 MAD
    El pan subió 15 peniques => 0.15 GBP
    México cobra 50 centavos => 0.5 MXN
    El pan subió 50 centavos => 0.5 XXX
    El Reino Unido pagó 1.500 libras => 1500 GBP
    Costó £90 y luego 1.500 libras => 90 GBP; 1500 GBP
    El atún pesa 200 libras => 200 pound
    Gastó 3 millones de libras => 3000000 GBP
    Pescó 3 millones de libras de atún => 3000000 pound
    """,
) + table(
    "en",
    """
    The fine was 90 Polish zlotys => 90 PLN
    The fine was 90 zlotys => 90 PLN
    # A dollar with letters is not the bare one where the United States are named as well.
    U.S. mills paid $40 a ton. Canada answered with duties on C$12 billion of American goods
        => 40 USD/metric_ton; 12000000000 CAD
    # Of two countries that are named as often the first one's.
    It will recall trucks in the United States for $40 million. Others are in Canada and Mexico => 40000000 USD
    New Zealand spent NZ$12 million, of which $4 million went to farmers => 12000000 NZD; 4000000 NZD
    The fine was 3,000 Hong Kong dollars => 3000 HKD
    The fine was 400 Pakistani rupees => 400 PKR
    The fine was 250 Swiss francs => 250 CHF
    The fine was 8,000 Finnish markkas => 8000 FIM
    The fine was 900 Turkish liras => 900 TRY
    The fine was one dollar, then one penny => 1 USD; 0.01 GBP
    Sugar cost 84.5 U.S. cents and 90 Canadian cents => 0.845 USD; 0.9 CAD
    The fine was 40 rmb => 40 CNY
    It put in a one-yen bid and charged a five-dollar fee => 1 JPY; 5 USD
    The S P 500 paid P500 million => 500000000 PHP
    The fine was 900 Kenya shillings => 900 KES
    The fine was 900 Czech crowns => 900 CZK
    The statue wears 3 crowns => 3 crowns
    The fine was 900 drachmas => 900 GRD
    The fine was 3 million deutschmarks => 3000000 DEM
    # Two countries call theirs so.
    The fine was 900 kwacha => 900 XXX
    In Zambia the fine was 900 kwacha => 900 ZMW
    The ransom was 20 bitcoin => 20 bitcoin
    The fine was ₾700 => 700 GEL
    The fine was 700 ₫ => 700 VND
    The fine was THB 500 => 500 THB
    The fine was 500 Thb => nothing
    The fine was HK$ 500 => 500 HKD
    In Senegal the fine was 5,000 francs => 5000 XOF
    In Iceland the fine was 900 kronur => 900 ISK
    In Iraq the fine was 9,000 dinars => 9000 IQD
    # A city tells the country as well.
    Belgrade charged 900 dinars => 900 RSD
    Kinshasa charged 900 francs => 900 CDF
    Abidjan charged 900 francs => 900 XOF
    Mogadishu charged 900 shillings => 900 SOS
    Khartoum charged 900 pounds => 900 SDG
    Antioquia charged 900 pesos => 900 COP
    Jalisco charged 900 pesos => 900 MXN
    The fine was 900 dinars => 900 XXX
    He scored 40 marks => 40 marks
    Bread rose by 40 cents => 0.4 USD
    In Canada bread rose by 40 cents => 0.4 CAD
    Bread costs €2 and rose by 40 euro cents => 2 EUR; 0.4 EUR
    Britain paid 1,500 pounds => 1500 GBP
    It cost £90 and then 1,500 pounds => 90 GBP; 1500 GBP
    The tuna weighs 200 pounds => 200 pound
    It spent 3 million pounds => 3000000 GBP
    It caught 3 million pounds of tuna => 3000000 pound
    ALL 40 ships came => 40 ships
    It paid $US160 million and $A5 => 160000000 USD; 5 AUD
    It paid between $US3 million and $US4 million => 3000000..4000000 USD
    It costs 15 dollars 50 => 15.5 USD
    """,
)


@pytest.mark.parametrize(("language", "sentence", "wanted"), MONEY)
def test_money_of_the_world_when_read_then_its_code(language: str, sentence: str, wanted: str) -> None:
    assert told(sentence + ".", language) == wanted


@pytest.mark.parametrize("language", sorted(packs()))
@pytest.mark.parametrize("code", sorted(iso_codes()))
def test_money_when_any_currency_is_named_in_full_then_its_code(language: str, code: str) -> None:
    name = get_currency_name(code, 2, language)
    if any(letter in name for letter in "()0123456789"):
        pytest.skip("CLDR explains this name in brackets")
    assert told(f"500 {name}.", language) == f"500 {code}"
    assert told(f"{code} 500.", language) == (f"500 {code}" if code.lower() in packs()[language].money.symbols else "")


def test_currency_names_when_the_language_is_unknown_then_none() -> None:
    names = currency_names("xq", noun_first=True, skipped=frozenset())
    assert not names.full
    assert not names.nouns
    assert not names.places
